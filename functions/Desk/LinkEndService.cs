using System.Collections.Immutable;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Functions.Desk;

/// <summary>Ends a person's links in all months that were asked for, and mails new ones.</summary>
public sealed class LinkEndService(LinkRevocation revocation)
{
    /// <returns>The months that have the person, and what became of the letters.</returns>
    public async Task<(ImmutableArray<SchoolMonth> Ended, PostResult Mailed)> EndAsync(LinkEnd asked, CancellationToken cancellation)
    {
        var (ended, mailed) = (ImmutableArray.CreateBuilder<SchoolMonth>(), PostResult.Nothing);
        foreach (var (month, mails) in asked.Months)
        {
            if (await revocation.EndAsync(month, asked.Person, asked.Cause, mails, cancellation) is { } letters)
            {
                ended.Add(month);
                mailed = mailed.With(letters);
            }
        }

        return (ended.ToImmutable(), mailed);
    }
}
