import { createContext, useContext } from 'react';

/** Hours of a working day at the client, as far as nobody says otherwise. */
const USUAL = 8;

/** Whoever shows or reads days of a map asks here. */
export const WorkingDay = createContext(USUAL);

export function useHoursPerDay(): number {
  return useContext(WorkingDay);
}
