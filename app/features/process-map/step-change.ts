import type { ProcessStep } from '~/domain/process-map/process-map';

/** Values to set; undefined takes a value away. */
export type StepChange = {
  [Key in keyof Omit<ProcessStep, 'id'>]?: ProcessStep[Key] | undefined;
};

/** A current step that an ideal one can stand for. */
export type OriginStep = { id: string; name: string };
