using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// How often links may be used, in machine time and for each process by itself. Links that hold are counted one by
/// one; a network address is counted for refused links only, because a whole school shares one.
/// </summary>
public sealed class LinkRates(LinkOptions options) : IDisposable
{
    // An activity's page shows a whole staff's pictures; scrolled through, it must not shut its reader out of the pages.
    private const int PicturesForARequest = 5;

    private readonly MinuteRate links = new(options.RequestsPerMinute);
    private readonly MinuteRate pictures = new(options.RequestsPerMinute * PicturesForARequest);
    private readonly MinuteRate addresses = new(options.RefusalsPerMinute);
    private readonly MinuteRate lines = new(1);

    /// <summary>Whether a link signed here may be used once more now.</summary>
    /// <param name="link">Its id (<see cref="LinkFingerprint"/>): the limiter keeps no token.</param>
    public bool MayUse(LinkId link) => links.Take(link.Value);

    /// <summary>As <see cref="MayUse"/>, for one more picture of a page, which is counted apart: five times as many are shown.</summary>
    public bool MayShow(LinkId link) => pictures.Take(link.Value);

    /// <summary>Whether one more refusal for this address is answered as such.</summary>
    public bool MayBeRefused(string address) => addresses.Take(address);

    /// <summary>Whether the log has not been written yet in this minute that the key exceeds its rate.</summary>
    /// <param name="key">A link's id or an address.</param>
    public bool MayBeLogged(string key) => lines.Take(key);

    public void Dispose()
    {
        lines.Dispose();
        links.Dispose();
        pictures.Dispose();
        addresses.Dispose();
    }
}
