using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using CsCheck;

namespace BinhHoa2.Tests.Links;

/// <summary>Any claims a link can carry.</summary>
internal static class LinkGen
{
    private static readonly Gen<string> IdTail = Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789"].Array[1, 18].Select(c => new string(c));

    public static readonly Gen<LinkClaims> Claims = Gen.Select(
        IdTail,
        Gen.Int[2000, 2200],
        Gen.Int[1, 12],
        IdTail,
        Gen.Enum<LinkPurpose>(),
        Gen.Long[1, uint.MaxValue],
        Gen.Int[0, int.MaxValue],
        (school, year, month, person, purpose, expires, epoch) => new LinkClaims(
            new SchoolMonth(new SchoolId("s" + school), year, month),
            new StaffId("gv-" + person),
            purpose,
            DateTimeOffset.FromUnixTimeSeconds(expires),
            epoch)
        {
            Request = purpose == LinkPurpose.Directive ? new RequestId(new string("0123456789abcdef"[month], 32)) : null,
        });

    public static LinkClaims Example { get; } = new(
        SchoolMonth.From("thbh2_2021-10"),
        new StaffId("gv-1a"),
        LinkPurpose.Staff,
        new DateTimeOffset(2021, 11, 30, 17, 0, 0, TimeSpan.Zero),
        Epoch: 0);

    public static LinkKeyring Keyring(string name) => LinkKeyring.FromSecret(name + ": a secret of the tests, long enough to be one");

    /// <summary>A moment at which links with these claims still open.</summary>
    public static DateTimeOffset Before(LinkClaims claims) => claims.Expires.AddSeconds(-1);
}
