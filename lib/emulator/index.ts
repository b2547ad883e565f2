export { Emulator, type EmulatorOpenOptions } from './emulator';
export { EmulatorStateError, type EmulatorStateErrorCode } from './state-error';
export type { EmulatorServer, ListenOptions } from './doors/http-server';
export type { EmulatorRequestHandler, SdkHttpRequest, SdkHttpResponse } from './doors/request-handler';
export type { Clock, EmulatorOptions, EmulatorQuirks, EmulatorQuotas } from './options';
export type { EmulatorRequest, EmulatorResponse } from './protocol/messages';
export type { Seed, Seeded } from './store/seed';
