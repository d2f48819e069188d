// The list as it is shown: findings in document order, those of one repair together.
import { gapOf } from './absent';
import type { CellKey, Finding, Repair, Result } from '../result';

export interface Numbered {
  number: number;
  finding: Finding;
}

export interface Group {
  repair: Repair | null;
  members: Numbered[];
}

export interface Listing {
  groups: Group[];
  all: Numbered[];
}

export function listing(result: Result): Listing {
  // What has no place: a fault of the whole report opens the list, a remark closes it.
  const start = (f: Finding) => {
    const gap = gapOf(f, result);
    return gap ? gap.offset - 0.5 : f.at ? f.at.start : f.severity === 'error' ? -1 : Infinity;
  };
  const indexed = result.findings.map((finding, index) => ({ finding, index, start: start(finding) }));
  indexed.sort((a, b) => {
    const [first, second] = [a.start, b.start];
    return first === second ? a.index - b.index : first - second;
  });

  const repairOf: { [id: string]: number } = {};
  result.repairs.forEach((repair, index) => {
    for (const id of repair.findings) repairOf[id] = index;
  });

  const groups: Group[] = [];
  const byRepair: { [index: number]: Group } = {};
  for (const { finding } of indexed) {
    const index = typeof finding.repair === 'number' ? finding.repair : repairOf[finding.id];
    const repair = index === undefined ? null : result.repairs[index] || null;
    let group = repair ? byRepair[index] : undefined;
    if (!group) {
      group = { repair, members: [] };
      groups.push(group);
      if (repair) byRepair[index] = group;
    }
    group.members.push({ number: 0, finding });
  }
  const all: Numbered[] = [];
  for (const group of groups) {
    for (const member of group.members) {
      member.number = all.length + 1;
      all.push(member);
    }
  }
  return { groups, all };
}

/** How many rules could not be assessed, wholly or in part. */
export function notAssessedRules(result: Result): number {
  const rules: { [rule: string]: boolean } = {};
  for (const item of result.notAssessed) rules[item.rule] = true;
  return Object.keys(rules).length;
}

/** How a finding is shown: by its severity, unless somebody answers for it. */
export function kindOf(finding: Finding): string {
  return finding.accepted ? 'accepted' : finding.severity;
}

export interface Reason {
  reason: string;
  /** Rules with the same cells stand together. */
  lines: { titles: string[]; cells: CellKey[] }[];
}

export function notAssessedByReason(result: Result): Reason[] {
  const reasons: { reason: string; rules: { title: string; cells: CellKey[] }[] }[] = [];
  for (const item of result.notAssessed) {
    let reason = reasons.find((r) => r.reason === item.reason);
    if (!reason) reasons.push((reason = { reason: item.reason, rules: [] }));
    const title = item.title || item.rule;
    let rule = reason.rules.find((r) => r.title === title);
    if (!rule) reason.rules.push((rule = { title, cells: [] }));
    if (item.cell) rule.cells.push(item.cell);
  }
  return reasons.map(({ reason, rules }) => {
    const lines: { key: string; titles: string[]; cells: CellKey[] }[] = [];
    for (const { title, cells } of rules) {
      const key = JSON.stringify(cells);
      const line = lines.find((l) => l.key === key);
      if (line) line.titles.push(title);
      else lines.push({ key, titles: [title], cells });
    }
    return { reason, lines };
  });
}
