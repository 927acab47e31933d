using Azure;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Retention;

/// <summary>A part of a school year with the day on which it is removed, and how far that is. Days are in the school's zone.</summary>
/// <param name="Day">The first day on which it may be removed.</param>
public sealed record YearPart(RetentionKey Key, DateOnly Day)
{
    /// <summary>Who set the day; null for the default.</summary>
    public StaffId? SetBy { get; init; }

    /// <summary>The day on which the secretary was sent the notice of <see cref="Day"/>; null before.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary>What that notice is about in the ledger; null before.</summary>
    public string? Notice { get; init; }

    /// <summary>The day on which the removal began; from then on the day is no longer changed.</summary>
    public DateOnly? Begun { get; init; }

    /// <summary>The day on which all was removed.</summary>
    public DateOnly? Removed { get; init; }

    /// <summary>How much was removed, once it is.</summary>
    public RemovedItems Items { get; init; } = RemovedItems.None;

    internal ETag Version { get; init; }
}
