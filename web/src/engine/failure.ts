/** Why a check came to no result. */
export type FailureCode =
  | 'unavailable'
  | 'timeout'
  | 'crashed'
  | 'cancelled'
  | 'pdf-unavailable'
  | 'pdf-timeout'
  | 'pdf-crashed'
  /** Of what was given: over the limit; not to be had; without text; not to be had from its archive. */
  | 'too-large'
  | 'read'
  | 'empty'
  | 'entry';

export class EngineFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly detail = '',
  ) {
    super(code + (detail ? ': ' + detail : ''));
  }
}
