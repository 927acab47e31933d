using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Calendar;

/// <summary>
/// The days that a school has entered at its desk: days off that the Government or the province announced, its own (a storm, a
/// flood), days worked to make up for them. They override all that is computed or in <see cref="AnnouncedDays"/>.
/// </summary>
/// <param name="Version">How often they were changed; part of the version of the calendar.</param>
public sealed record OwnDays(int Version, ImmutableArray<OwnDay> Entries)
{
    /// <summary>A school that has entered nothing.</summary>
    public static readonly OwnDays None = new(0, []);

    /// <summary>The calendar years that were confirmed.</summary>
    public ImmutableArray<ConfirmedYear> Confirmed { get; init; } = [];

    /// <summary>When the days were changed last, school time, UTC; null before the first time.</summary>
    public DateTimeOffset? Changed { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Version == 0;

    public OwnDay? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);

    /// <summary>The entry that says of a day whether it is worked; null for none.</summary>
    public OwnDay? Of(DateOnly day) => Entries.FirstOrDefault(e => e.Has(day));

    /// <summary>With one entry more.</summary>
    public OwnDays With(OwnDay entry) => this with
    {
        Version = Version + 1,
        Entries = [.. Entries.Append(entry).OrderBy(e => e.From).ThenBy(e => e.Kind)],
    };

    /// <summary>Without an entry, from a day on: what is over of it stays.</summary>
    public OwnDays Without(OwnDay entry, DateOnly today) => this with
    {
        Version = Version + 1,
        Entries = entry.From < today
            ? [.. Entries.Select(e => e == entry ? e with { To = today.AddDays(-1) } : e)]
            : Entries.Remove(entry),
    };

    /// <summary>With a calendar year found complete.</summary>
    public OwnDays With(ConfirmedYear year) => this with
    {
        Version = Version + 1,
        Confirmed = [.. Confirmed.Where(c => c.Year != year.Year), year],
    };

    /// <summary>Whether the school has said anything of a calendar year.</summary>
    public bool Says(int year) => Confirmed.Any(c => c.Year == year) || Entries.Any(e => e.From.Year == year || e.To.Year == year);

    /// <summary>Whether both are the same.</summary>
    public bool Equals(OwnDays? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && (Version, Changed) == (other.Version, other.Changed)
            && Entries.SequenceEqual(other.Entries)
            && Confirmed.SequenceEqual(other.Confirmed));

    public override int GetHashCode() => HashCode.Combine(Version, Entries.Length, Confirmed.Length);
}
