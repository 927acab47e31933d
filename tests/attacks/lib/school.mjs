// The links that the attacks use, out of the letters of the embedded mailbox.
const NEEDED = 8;

/** Links by purpose, each person once; brings letters about when there are too few. */
export async function findLinks(target, mailbox) {
  let found = await collect(mailbox);
  if (found.staff.length < NEEDED) {
    await target.byKey('POST', '/desk/sweep');
    found = await collect(mailbox);
  }

  // With a virtual clock the morning of the letters comes by itself; with the machine's it has to be a working day after 07:30.
  if (found.staff.length < NEEDED) {
    await target.console('POST', '/_embedded/time', {
      body: 'to=day', headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

    // A machine that does much else besides takes its time.
    found = await collect(mailbox, NEEDED);
  }

  if (found.staff.length < NEEDED) {
    throw new Error(`Only ${found.staff.length} of ${NEEDED} staff links are in the mailbox: let a month open first.`);
  }

  return found;
}

async function collect(mailbox, atLeast = 0) {
  const [found, people] = [{ staff: [], directive: [], board: [] }, new Map()];
  for (const letter of await mailbox.settled(atLeast)) {
    for (const link of letter.links) {
      const purpose = link.startsWith('/r/') ? 'staff' : link.startsWith('/d/') ? 'directive' : 'board';
      if (!found[purpose].includes(link)) {
        found[purpose].push(link);
        people.set(link, personOf(link));
      }
    }
  }

  return { ...found, people };
}

// The payload ends in the ids of school and person, after the length of the first.
function personOf(link) {
  const payload = Buffer.from(link.split('/')[2].split('.')[2] ?? '', 'base64url');
  const head = payload[0] === 2 ? 29 : 13;
  return payload.subarray(head + payload[12]).toString('ascii');
}
