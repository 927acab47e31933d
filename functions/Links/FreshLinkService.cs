using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Functions.Links;

/// <summary>Mails a new link in place of an old one: to the address on record only, once a day.</summary>
public sealed class FreshLinkService(
    ReplyRecords people,
    SetupSource setups,
    SchoolLinks links,
    ILetterRenderer letters,
    PostOffice post,
    TimeProvider schoolTime)
{
    /// <summary>
    /// Sends the letter if its recipient is here and may still have such a link; the caller does not learn whether it did.
    /// </summary>
    public async Task SendAsync(LinkClaims old, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (await people.ReadAsync(old.Month, old.Person, cancellation) is not { } details
            || (old.Purpose == LinkPurpose.Board && !details.Person.Staff.IsOnBoard))
        {
            return;
        }

        // While there is a substitute, the link goes to them alone: the person who is away must not get it.
        var setup = await setups.GetAsync(cancellation);
        var person = details.Person.Staff;
        var recipient = details.Person.Substitute is { } substitute ? setup.Roster.Find(substitute) : person;
        if (recipient?.IsHereOn(today) != true)
        {
            return;
        }

        var link = await links.FreshAsync(old.Month, details.Person, old.Purpose, cancellation, old.Request);
        var toBoard = old.Purpose == LinkPurpose.Board;
        var letter = await letters.RenderAsync(new FreshLinkModel(setup.Profile, recipient, old.Month, link, toBoard)
        {
            InsteadOf = recipient == person ? null : person,
            ToRequest = old.Purpose == LinkPurpose.Directive,
        });

        // In the ledger of today's month, whatever month the old link was for: one a day for each person's work.
        // The letter is not taken back when the page that asked for it is closed.
        var subject = recipient == person ? $"{today:yyyy-MM-dd}" : $"{today:yyyy-MM-dd}-{person.Id}";
        await post.SendAskedForAsync(
            new SchoolMonth(old.Month.School, today.Year, today.Month),
            [new LetterToSend(new LedgerKey(LetterKind.FreshLink, LedgerSubject.From(subject), recipient.Id), MailRecipient.Of(recipient), letter)],
            CancellationToken.None);
    }
}
