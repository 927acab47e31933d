// Recounts the figures of a school year from its rows, and compares them with what the papers say.
//
//   node recount.mjs FOLDER
//
// FOLDER holds, with a header line each, values without commas and moments in UTC:
//   assignments.csv  month,person,activity,kind,due,added,ended   the day each assignment was due when its month opened, when it
//                    came later, and when it was taken from its person; empty for never
//   moves.csv        month,person,activity,at,due     each decision that gave it another day
//   evidence.csv     id,month,person,activity,kind,effective,received
//   claims.csv       paper,month,activity,asOf,countedOn,assigned,done,doneLate,inProgress,difficulty,unanswered,overdue,evidence
//
// A claim counts what was received up to asOf; overdue is empty where a paper does not say it; evidence is separated by blanks, and
// has what those added who take part (a Contribution), though that is no answer, and what was answered before the work was given to
// another. That it is another's (NotMine) is neither.
// Prints what differs, a line each, then the numbers of claims and figures; ends with 1 when something differs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('Usage: node recount.mjs FOLDER');
  process.exit(2);
}

const rows = name => {
  const [head, ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const names = head.split(',');
  return lines.map(line => Object.fromEntries(line.split(',').map((value, i) => [names[i], value])));
};

const workOf = row => `${row.month}/${row.person}/${row.activity}`;
function byWork(list) {
  const groups = new Map();
  for (const row of list) {
    groups.set(workOf(row), [...(groups.get(workOf(row)) ?? []), row]);
  }

  return groups;
}

const assignments = rows('assignments.csv');
const isAnswer = reply => reply.kind !== 'Contribution';
const recorded = rows('evidence.csv').filter(reply => reply.kind !== 'NotMine');
const answers = byWork(recorded.filter(isAnswer));
const moves = byWork(rows('moves.csv'));
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The day an assignment is due as of a moment: the last decision up to then, or the plan's day. */
function dueOf(assignment, asOf) {
  const decided = (moves.get(workOf(assignment)) ?? []).filter(m => m.at <= asOf).sort((a, b) => compare(a.at, b.at));
  return decided.length > 0 ? decided.at(-1).due : assignment.due;
}

/** What an activity's figures are, from the last reply of each person as of a moment. */
function count(claim) {
  const figures = { assigned: 0, done: 0, doneLate: 0, inProgress: 0, difficulty: 0, unanswered: 0, overdue: 0, evidence: [] };
  const asked = a => (a.added === '' || a.added <= claim.asOf) && (a.ended === '' || a.ended > claim.asOf);
  for (const assignment of assignments.filter(a => a.month === claim.month && a.activity === claim.activity && asked(a))) {
    const replies = (answers.get(workOf(assignment)) ?? [])
      .filter(e => e.received <= claim.asOf)
      .sort((a, b) => compare(a.received, b.received) || compare(a.id, b.id));
    const last = replies.at(-1);
    const due = dueOf(assignment, claim.asOf);
    figures.assigned++;
    switch (last?.kind) {
      case 'Done': figures.done++; figures.doneLate += assignment.kind !== 'Standing' && last.effective > due ? 1 : 0; break;
      case 'InProgress': figures.inProgress++; break;
      case 'Difficulty': figures.difficulty++; break;
      case undefined: figures.unanswered++; break;
      default: throw new Error(`Unknown kind ${last.kind} of ${last.id}.`);
    }

    figures.overdue += last?.kind !== 'Done' && due < claim.countedOn ? 1 : 0;
  }

  figures.evidence.push(...recorded
    .filter(e => e.month === claim.month && e.activity === claim.activity && e.received <= claim.asOf)
    .map(e => e.id));

  return figures;
}

let different = 0;
let figures = 0;
const claims = rows('claims.csv');
for (const claim of claims) {
  const counted = count(claim);
  for (const name of ['assigned', 'done', 'doneLate', 'inProgress', 'difficulty', 'unanswered', 'overdue']) {
    if (claim[name] === '') {
      continue;
    }

    figures++;
    if (Number(claim[name]) !== counted[name]) {
      different++;
      console.log(`${claim.paper}, ${claim.month} ${claim.activity}: ${name} is ${claim[name]}, counted ${counted[name]}.`);
    }
  }

  figures++;
  const [said, found] = [claim.evidence.split(' ').filter(id => id).sort().join(' '), counted.evidence.sort().join(' ')];
  if (said !== found) {
    different++;
    console.log(`${claim.paper}, ${claim.month} ${claim.activity}: the evidence is not that of the rows.`);
  }
}

console.log(`${claims.length} claims, ${figures} figures, ${different} different`);
process.exit(different > 0 ? 1 : 0);
