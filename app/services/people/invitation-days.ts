/** How long an invitation link works. */
export const invitationDays = 14;
