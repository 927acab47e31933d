// Links ended and asked for again and again bring one letter.
import { urlEncoded } from '../lib/forms.mjs';

export async function letters({ target, report, links, mailbox }) {
  const path = links.staff[5];
  const person = links.people.get(path);
  const cause = `attack-${Date.now()}`;
  const ended = await target.byKey('POST', '/desk/links/end', urlEncoded([['person', person], ['cause', cause]]));
  await target.byKey('POST', '/desk/links/end', urlEncoded([['person', person], ['cause', cause]]));
  const old = await target.get(path);
  report.add('letters', 'a link is ended', '200, the old one 410', ended.status === 200 && old.status === 410,
    `${ended.status}, ${old.status}`);
  const known = new Set(await mailbox.files());
  for (let i = 0; i < 4; i++) {
    await target.send('POST', path.replace('/r/', '/fresh/'), urlEncoded([['toi', '1']]));
  }

  const sent = (await mailbox.settled()).filter(letter => !known.has(letter.file));
  report.add('letters', 'a fresh link asked for 4 times', 'one letter', sent.length === 1, `${sent.length} letters`);
}
