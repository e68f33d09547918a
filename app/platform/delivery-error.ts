/** Why a message did not arrive, by codes only: what others answer often repeats addresses. */
export class DeliveryError extends Error {
  constructor(
    message: string,
    /** Another try would end the same way. */
    readonly isFinal: boolean,
  ) {
    super(message);
    this.name = 'DeliveryError';
  }
}
