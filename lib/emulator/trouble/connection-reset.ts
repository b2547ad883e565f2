/** Thrown in the place of an answer: the door breaks the connection off. Looks like Node's own error to the SDK. */
export class ConnectionReset extends Error {
  readonly code = 'ECONNRESET';

  constructor() {
    super('socket hang up');
    this.name = 'ConnectionReset';
  }
}
