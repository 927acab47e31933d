// Every kind of answer has every security header.
const EXPECTED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-robots-tag': 'noindex, nofollow',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

export async function headers({ target, report, links }) {
  const answers = [
    ['GET', links.staff[0], 200],
    ['HEAD', links.staff[0], 200],
    ['GET', '/r/1.x.y.z', 403],
    ['GET', '/d/1.x.y.z', 403],
    ['GET', '/board/1.x.y.z', 403],
    ['GET', '/fresh/1.x.y.z', 403],
    ['GET', '/fresh', 200],
    ['GET', `${links.staff[0]}/tep/none/0`, 404],
    ['GET', '/none', 404],
    ['POST', '/none/at/all', 404],
    ['PUT', links.staff[0], 404],
    ['DELETE', '/desk/year', 404],
    ['GET', '/assets/none.js', 404],
    ['POST', '/hooks/sendgrid', 404],
    ['GET', '/board', 401],
    ['GET', '/desk/year', 401],
    ['POST', '/desk/sweep', 401],
    ['POST', '/desk/links/end', 401],
  ];
  for (const [method, path, status] of answers) {
    const answer = await target.send(method, path, { headers: { 'x-forwarded-for': '203.0.113.1', 'x-forwarded-proto': 'https' } });
    const missing = missingIn(answer.headers);
    report.add('headers', `${method} ${path.slice(0, 24)}`, `${status} with every header`,
      answer.status === status && missing.length === 0, `${answer.status}${missing.length > 0 ? ` without ${missing}` : ''}`);
  }

  const json = await target.byKey('GET', '/desk/year');
  report.add('headers', 'GET /desk/year with the key', '200 with every header',
    json.status === 200 && missingIn(json.headers, false).length === 0, `${json.status} ${missingIn(json.headers, false)}`);
}

function missingIn(headers, byHttps = true) {
  const missing = Object.entries(EXPECTED).filter(([name, value]) => headers[name] !== value).map(([name]) => name);
  if (!headers['content-security-policy']?.includes("frame-ancestors 'none'")) {
    missing.push('content-security-policy');
  }

  if (byHttps && !headers['strict-transport-security']?.startsWith('max-age=')) {
    missing.push('strict-transport-security');
  }

  return missing;
}
