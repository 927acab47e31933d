using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Board;

/// <summary>A month on the Board's page.</summary>
/// <param name="State">The month's state in Vietnamese.</param>
/// <param name="Summary">The frozen figures of a closed month, or the present ones of an open month; null before it opens.</param>
/// <param name="Difficulties">The replies that report a difficulty and are the last ones to their assignments.</param>
/// <param name="MailsByState">The number of letters in each ledger state.</param>
public sealed record BoardMonth(
    string Title,
    string State,
    MonthSummary? Summary,
    ImmutableArray<Evidence> Difficulties,
    ImmutableSortedDictionary<LedgerState, int> MailsByState)
{
    /// <summary>The requests, waiting ones first.</summary>
    public ImmutableArray<BoardRequest> Requests { get; init; } = [];

    /// <summary>The people whose last letter did not arrive.</summary>
    public ImmutableArray<CallItem> Calls { get; init; } = [];

    /// <summary>Open work that no one answers for: the person has left and has no substitute.</summary>
    public ImmutableArray<Assignment> Unattended { get; init; } = [];
}
