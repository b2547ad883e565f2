import type { Construct } from 'constructs';
import { pointRecordSets, type PointSettings } from './point-rule';
import { atName, RecordSource, type RecordPlace } from './record-source';

/** How a name is pointed to its target. */
export interface PointOptions extends Omit<PointSettings, 'target'> {
  /** The construct id. @default - `Point` and the name */
  readonly id?: string;
}

/** Properties of what points from a name. */
export interface PointRecordProps extends RecordPlace, PointSettings {}

/** The record sets that let a name answer with its target; made by `zone.point`. */
export class PointRecord extends RecordSource {
  constructor(scope: Construct, id: string, props: PointRecordProps) {
    super(scope, id, props, (site) => atName(props, site, (name) => pointRecordSets(props, site, name)));
  }
}
