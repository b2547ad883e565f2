/** Colours for light and dark pages; text on any of its grounds has a contrast of 4.5 or more (WCAG 2.2, 1.4.3). */
export const stylesheet = `
.apex53 text { font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #374151 }
.apex53 .title { font-weight: 700; font-size: 13px; fill: #111827 }
.apex53 .heading { font-weight: 700; font-size: 15px; fill: #111827 }
.apex53 .page { fill: #ffffff }
.apex53 rect { stroke-width: 1.5 }
.apex53 .plain rect { fill: #f1f5f9; stroke: #64748b }
.apex53 .answers rect { fill: #dcfce7; stroke: #15803d }
.apex53 .unhealthy rect { fill: #fee2e2; stroke: #b91c1c }
.apex53 .last-resort rect { fill: #ffedd5; stroke: #c2410c; stroke-width: 3 }
.apex53 .idle rect { fill: #ffffff; stroke: #94a3b8; stroke-dasharray: 4 3 }
.apex53 .line { fill: none; stroke: #64748b; stroke-width: 1.5 }
.apex53 .head { fill: #64748b }
.apex53 .taken { stroke: #15803d; stroke-width: 2.5 }
.apex53 .taken + .head { fill: #15803d }
.apex53 .not-taken { stroke: #94a3b8 }
.apex53 .not-taken + .head { fill: #94a3b8 }
.apex53 .check { stroke-dasharray: 5 4 }
@media (prefers-color-scheme: dark) {
  .apex53 text { fill: #cbd5e1 }
  .apex53 .title, .apex53 .heading { fill: #f8fafc }
  .apex53 .page { fill: #0f172a }
  .apex53 .plain rect { fill: #1e293b; stroke: #94a3b8 }
  .apex53 .answers rect { fill: #14532d; stroke: #4ade80 }
  .apex53 .unhealthy rect { fill: #7f1d1d; stroke: #f87171 }
  .apex53 .last-resort rect { fill: #7c2d12; stroke: #fb923c }
  .apex53 .idle rect { fill: #0f172a; stroke: #64748b }
  .apex53 .line { stroke: #94a3b8 }
  .apex53 .head { fill: #94a3b8 }
  .apex53 .taken { stroke: #4ade80 }
  .apex53 .taken + .head { fill: #4ade80 }
  .apex53 .not-taken { stroke: #64748b }
  .apex53 .not-taken + .head { fill: #64748b }
}
`;
