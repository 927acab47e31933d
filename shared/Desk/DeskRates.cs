using BinhHoa2.Shared.Links;

namespace BinhHoa2.Shared.Desk;

/// <summary>
/// How often sign-in letters may be asked for, whatever the address, in machine time and for each process by itself. What is asked
/// beyond it writes no row.
/// </summary>
public sealed class DeskRates : IDisposable
{
    /// <summary>Asked for from one network address in a minute: the three people of a school's office share one.</summary>
    public const int AsksOfANetwork = 10;

    /// <summary>Asked for in all in a minute.</summary>
    public const int AsksInAll = 60;

    private const string All = "";
    private readonly MinuteRate networks = new(AsksOfANetwork);
    private readonly MinuteRate all = new(AsksInAll);

    /// <summary>Whether one more letter may be asked for.</summary>
    /// <param name="network">The network address it is asked from.</param>
    public bool MayAsk(string network) => networks.Take(network) && all.Take(All);

    public void Dispose()
    {
        networks.Dispose();
        all.Dispose();
    }
}
