namespace BinhHoa2.Benchmarks;

/// <summary>How much is measured; each may be given on the command line (<c>--activities 200</c>).</summary>
internal sealed record Sizes
{
    /// <summary>Activities in one fan-out.</summary>
    public int Activities { get; init; } = 1000;

    /// <summary>External events in one round.</summary>
    public int Events { get; init; } = 200;

    /// <summary>Different letters that are composed, again and again as long as a rate is taken.</summary>
    public int Letters { get; init; } = 2000;

    /// <summary>Activities in each of the two histories that are replayed.</summary>
    public int History { get; init; } = 1000;

    /// <summary>Waiting instances in the store at the end; a hundredth and a tenth of them are measured on the way.</summary>
    /// <remarks>The bounds on memory and on the time of a start are meant for ten times what a runtime holds, or more.</remarks>
    public int Waiting { get; init; } = 10_000;

    /// <summary>Of which so many come due each day.</summary>
    public int DueEachDay { get; init; } = 10;

    /// <summary>Minutes of machine time for which an idle runtime is watched.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>People in the month in which replies are measured; each answers twice in a round.</summary>
    public int Teachers { get; init; } = 100;

    /// <summary>Of whom so many post at the same moment.</summary>
    public int PeopleAtOnce { get; init; } = 8;

    /// <summary>How often each rate is taken, Azurite's and the runtime's in turn; the median counts.</summary>
    public int Rounds { get; init; } = 5;
}
