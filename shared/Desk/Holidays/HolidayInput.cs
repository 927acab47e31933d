namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>A form of the page of days off as it was typed; of the forms there are, one is filled in.</summary>
public sealed record HolidayInput
{
    /// <summary>The first day off.</summary>
    public string From { get; init; } = string.Empty;

    /// <summary>The last day off; empty for one day.</summary>
    public string To { get; init; } = string.Empty;

    /// <summary>What the days off are for.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The day that is worked.</summary>
    public string Day { get; init; } = string.Empty;

    /// <summary>What for it is worked.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>The holiday that is worked here.</summary>
    public string Back { get; init; } = string.Empty;

    /// <summary>The key of the entry that is taken out.</summary>
    public string Remove { get; init; } = string.Empty;

    /// <summary>The filled fields, for a page that asks before.</summary>
    internal IEnumerable<(string Field, string Value)> Typed => new[]
    {
        (HolidayFields.From, From), (HolidayFields.To, To), (HolidayFields.Name, Name), (HolidayFields.Day, Day),
        (HolidayFields.Reason, Reason), (HolidayFields.Back, Back), (HolidayFields.Remove, Remove),
    }.Where(f => f.Item2.Length > 0);
}
