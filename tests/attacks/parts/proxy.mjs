// Behind a proxy on this machine: the console's pages stay shut, and refused links are counted for their own client.
import http from 'node:http';

const CONSOLE = ['/_embedded', '/_embedded/mailbox', '/_embedded/time'];

export async function proxy({ target, report, links, options }) {
  await throughAProxy(target, report);
  if (options.short) {
    report.skip('proxy', 'forms of X-Forwarded-For', 'in the short form');
  } else {
    await forwardedFor(target, report, links.staff[0]);
  }
}

async function throughAProxy(target, report) {
  const server = http.createServer((from, to) => {
    const headers = { ...from.headers, host: target.address.host };
    const onward = http.request({ host: target.address.hostname, port: target.address.port, method: from.method, path: from.url, headers });
    onward.on('response', answer => {
      to.writeHead(answer.statusCode, answer.headers);
      answer.pipe(to);
    });
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    for (const path of CONSOLE) {
      for (const [name, headers] of [['no key', {}], ['a wrong key', { 'x-console-key': 'wrong' }]]) {
        const answer = await target.send('GET', path, { port: server.address().port, headers });
        report.add('proxy', `${path} with ${name}`, '404', answer.status === 404, `${answer.status}`);
      }
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function forwardedFor(target, report, path) {
  const refused = from => target.get('/r/1.x.y.z', { 'x-forwarded-for': from });
  const client = `203.0.113.${100 + Math.floor(Math.random() * 100)}`;
  let tried = 0;
  while (tried < 1000 && (await refused(client)).status !== 429) {
    tried++;
  }

  const limited = await refused(client);
  report.add('proxy', 'refused links from one address', '429 with Retry-After', limited.status === 429 && 'retry-after' in limited.headers,
    `${limited.status} after ${tried}`);
  const same = [`${client}:4711`, `[::ffff:${client}]:4711`, `198.51.100.7, ${client}`, `${client}, 127.0.0.1:80`];
  for (const form of same) {
    const answer = await refused(form);
    report.add('proxy', `as ${form}`, '429: the same client', answer.status === 429, `${answer.status}`);
  }

  const other = await refused(`${client}, 198.51.100.7`);
  report.add('proxy', `as ${client}, 198.51.100.7`, '403: another client', other.status === 403, `${other.status}`);
  const holder = await target.get(path, { 'x-forwarded-for': client });
  report.add('proxy', 'a link that holds, from there', '200', holder.status === 200, `${holder.status}`);
}
