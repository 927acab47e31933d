using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Functions.Links;

/// <summary>Mails a new link to whoever holds the work an old one was for: to the address on record only, once a day.</summary>
public sealed class FreshLinkDesk(ReplyRecords people, SetupSource setups, SchoolLinks links, ILetterRenderer letters, PostOffice post, TimeProvider schoolTime)
{
    /// <summary>Sends the letter if its recipient is here and may still have such a link; whether it did is told to nobody.</summary>
    public async Task SendAsync(LinkClaims old, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (await people.ReadAsync(old.Month, old.Person, cancellation) is not { } file
            || (old.Purpose == LinkPurpose.Board && !file.Person.Staff.IsOnBoard))
        {
            return;
        }

        // While somebody stands in, the link is theirs, whoever asked: the one who is away must not get it.
        var setup = await setups.GetAsync(cancellation);
        var person = file.Person.Staff;
        var holder = file.Person.Holder is { } substitute ? setup.Roster.Find(substitute) : person;
        if (holder?.IsHereOn(today) != true)
        {
            return;
        }

        var link = await links.FreshAsync(old.Month, file.Person, old.Purpose, cancellation, old.Request);
        var letter = await letters.RenderAsync(new FreshLinkModel(setup.Profile, holder, old.Month, link, old.Purpose == LinkPurpose.Board)
        {
            InsteadOf = holder == person ? null : person,
            ToRequest = old.Purpose == LinkPurpose.Directive,
        });

        // In the ledger of today's month, whatever month the old link was for: one a day for each person's work.
        // The letter is not taken back when the page that asked for it is closed.
        var subject = holder == person ? $"{today:yyyy-MM-dd}" : $"{today:yyyy-MM-dd}-{person.Id}";
        await post.SendAskedForAsync(
            new SchoolMonth(old.Month.School, today.Year, today.Month),
            [new AddressedLetter(new LedgerKey(LetterKind.FreshLink, subject, holder.Id), MailParty.Of(holder), letter)],
            CancellationToken.None);
    }
}
