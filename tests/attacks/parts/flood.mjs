// Difficulties reported and taken back again and again cannot flood the Board with letters.
import { formsOf, multipart, valueOf } from '../lib/forms.mjs';

export async function flood({ target, report, links, mailbox, options }) {
  const [path, times] = [links.staff[4], options.short ? 3 : 8];
  const known = new Set(await mailbox.files());
  const { text } = await target.get(path);
  const activity = valueOf(text, 'activity');
  const first = await reply(target, path, activity, 'Difficulty', 'Thử lần đầu');
  report.add('flood', 'a difficulty is taken', '303', first.status === 303, `${first.status}`);
  await mailbox.settled();
  for (let i = 0; i < times; i++) {
    await reply(target, path, activity, 'Done', `Xong lần ${i + 1}`);
    await reply(target, path, activity, 'Difficulty', `Thử lần ${i + 1}`);
  }

  const sent = (await mailbox.settled()).filter(letter => !known.has(letter.file));
  report.add('flood', 'a difficulty is reported', 'letters are sent', sent.length > 0, `${sent.length} letters`);
  const most = mostOf(sent, letter => `${letter.kind} to ${letter.to}`);
  report.add('flood', `${times} times Difficulty, then Done`, 'one letter a kind, recipient and day', most.count <= 1,
    `at most ${most.count}: ${most.key}`);
}

async function reply(target, path, activity, status, note) {
  const { text } = await target.get(path);
  const fields = formsOf(text).map(form => new Map(form.fields.map(field => [field.name, field.value])))
    .find(form => form.get('activity') === activity);
  return target.send('POST', path, multipart([
    ['activity', activity], ['nonce', fields.get('nonce')], ['confirmed', '1'], ['status', status], ['note', note],
    ['date', fields.get('date')],
  ]));
}

function mostOf(sent, keyOf) {
  const counts = new Map();
  for (const letter of sent) {
    counts.set(keyOf(letter), (counts.get(keyOf(letter)) ?? 0) + 1);
  }

  const [key, count] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? ['none', 0];
  return { key, count };
}
