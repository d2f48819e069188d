/** Why a check came to no result. */
export type FailureCode =
  | 'unavailable'
  | 'timeout'
  | 'crashed'
  | 'cancelled'
  | 'pdf-unavailable'
  | 'pdf-timeout'
  | 'pdf-crashed';

export class EngineFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly detail = '',
  ) {
    super(code + (detail ? ': ' + detail : ''));
  }
}
