using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Links;

/// <summary>Ends all links of a person and month, which may be in other hands, and mails new ones.</summary>
public sealed partial class LinkRevocation(
    LinkEpochs epochs,
    ReplyRecords people,
    FreshLinkService freshLinks,
    ILogger<LinkRevocation> logger)
{
    /// <summary>
    /// Raises the epoch, so that every link sent before says that a newer one took its place, and mails the person, or their
    /// substitute, a new link to each page they have. Repeating it with one cause raises nothing and sends only what is missing.
    /// </summary>
    /// <param name="cause">
    /// Names this end of links, and is part of the letters' keys: 1 to 40 of a-z, 0-9 and inner hyphens. The links are ended
    /// once for each cause.
    /// </param>
    /// <param name="mails">Whether new links are mailed; without, the page of an old link offers one.</param>
    /// <returns>
    /// What became of the letters, with when to repeat the call if one has no outcome yet: its process may have been killed before it
    /// left. Null when the month does not have the person.
    /// </returns>
    /// <exception cref="FormatException">The cause is not one.</exception>
    public async Task<PostResult?> EndAsync(SchoolMonth month, StaffId person, string cause, bool mails, CancellationToken cancellation)
    {
        if (await epochs.EndAsync(month, person, cause, cancellation) is not { } raised)
        {
            return null;
        }

        // Read after the epoch was raised: the new links carry it.
        var details = await people.ReadAsync(month, person, cancellation)
            ?? throw new InvalidOperationException($"The row of {person} in {month} was there and is gone.");
        if (raised)
        {
            LogEnded(logger, person, month, cause, details.Person.LinkEpoch);
        }

        return mails ? await freshLinks.SendEndedAsync(month, details, cause, cancellation) : PostResult.Nothing;
    }

    [LoggerMessage(2311, LogLevel.Information, "The links of {Person} for {Month} were ended ({Cause}); epoch {Epoch} holds.")]
    private static partial void LogEnded(ILogger logger, StaffId person, SchoolMonth month, string cause, int epoch);
}
