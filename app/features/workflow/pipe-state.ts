import type { PipeState } from '~/components/ui/pipe';

const states: Record<string, PipeState> = {
  notStarted: 'todo',
  awaitingDecision: 'waiting',
  passed: 'passed',
  closed: 'passed',
  iterating: 'attention',
  stopped: 'attention',
};

/** How a phase's state looks in the pipe; every other state is work going on. */
export function pipeState(state: string): PipeState {
  return states[state] ?? 'current';
}
