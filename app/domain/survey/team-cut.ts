import { questionsOf, type SurveyDefinition, type SurveyOption } from './survey-definition';

/** The question that divides answers by the teams of the engagement. */
export const TEAM_QUESTION = 'own-team';

/** Sections that consist of nothing but the question of the team get this id. */
const TEAM_SECTION = 'own-team-section';
const PREFIX = 'team';
/** Longest number of teams that count as one: their ids must fit into the id of an option. */
const MOST_MERGED = 6;

export type CutTeam = { id: string; name: string; headcount: number | null };

/** Teams that count as one group; `people` is null where a headcount is not known. */
export type TeamGroup = { optionId: string; name: string; people: number | null; teams: CutTeam[] };

/** Groups of teams, each in the place of its first team. `mergedInto` names the team to count with. */
export function teamGroups(
  teams: readonly CutTeam[],
  mergedInto: Readonly<Record<string, string>>,
): TeamGroup[] {
  const root = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    while (!seen.has(at)) {
      seen.add(at);
      const next = mergedInto[at];
      if (next === undefined || !teams.some((team) => team.id === next)) return at;
      at = next;
    }
    // Two teams that name each other are one group.
    return [...seen].toSorted()[0] ?? id;
  };
  const groups = new Map<string, CutTeam[]>();
  for (const team of teams) {
    const key = root(team.id);
    groups.set(key, [...(groups.get(key) ?? []), team]);
  }
  return [...groups.values()].map(toGroup);
}

/** The first group known to have fewer people than the smallest group that is shown. */
export function tooSmallGroup(groups: readonly TeamGroup[], minimum: number): TeamGroup | null {
  return groups.find(({ people }) => people !== null && people < minimum) ?? null;
}

/** Too many teams in one group for the id of its option. */
export function isTooLargeGroup({ teams }: TeamGroup): boolean {
  return teams.length > MOST_MERGED;
}

/** Asks for the team in a part of its own, before everything else. */
export function withTeamQuestion(
  definition: SurveyDefinition,
  groups: readonly TeamGroup[],
): SurveyDefinition {
  const text = { 'zh-CN': '你在哪个团队？', en: 'Which team are you in?' };
  const title = { 'zh-CN': '你的团队', en: 'Your team' };
  const options: SurveyOption[] = groups.map(({ optionId, name }) => ({
    id: optionId,
    text: { 'zh-CN': name, en: name },
  }));
  const question = {
    id: TEAM_QUESTION,
    kind: 'single-choice' as const,
    required: true,
    text,
    options,
  };
  const { sections } = withoutTeamQuestion(definition);
  return {
    ...definition,
    sections: [{ id: TEAM_SECTION, title, questions: [question] }, ...sections],
  };
}

/** The definition without the question of the team, and without a part that would be empty then. */
export function withoutTeamQuestion(definition: SurveyDefinition): SurveyDefinition {
  const sections = definition.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter(({ id }) => id !== TEAM_QUESTION),
    }))
    .filter(({ questions }) => questions.length > 0);
  return { ...definition, sections: sections.length > 0 ? sections : definition.sections };
}

/** The groups that a definition asks for, with the people that its teams have today. */
export function groupsOfDefinition(
  definition: SurveyDefinition,
  teams: readonly CutTeam[],
): TeamGroup[] {
  return teamOptions(definition).map(({ id, text }) => {
    const keys = id.slice(PREFIX.length + 1).split('-');
    const own = teams.filter((team) => keys.includes(keyOf(team)));
    return { ...toGroup(own), optionId: id, name: text['zh-CN'] || text.en };
  });
}

export function teamOptions(definition: SurveyDefinition): SurveyOption[] {
  const question = questionsOf(definition).find(({ id }) => id === TEAM_QUESTION);
  return question?.kind === 'single-choice' ? question.options : [];
}

/** The group of teams that a link is for. */
export function findTeam(
  definition: SurveyDefinition,
  optionId: string | undefined,
): SurveyOption | null {
  return teamOptions(definition).find(({ id }) => id === optionId) ?? null;
}

function toGroup(teams: CutTeam[]): TeamGroup {
  const counts = teams.map(({ headcount }) => headcount);
  return {
    optionId: [PREFIX, ...teams.map(keyOf)].join('-'),
    name: teams.map(({ name }) => name).join(' + '),
    people:
      teams.length === 0 || counts.includes(null)
        ? null
        : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    teams,
  };
}

/** The random part of an id, short enough for several to stand together. */
function keyOf({ id }: Pick<CutTeam, 'id'>): string {
  return id.replaceAll(/[^a-z0-9]/g, '').slice(0, 8);
}
