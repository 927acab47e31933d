using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Board;

/// <summary>One month on the Board's page.</summary>
/// <param name="State">Planned, open, closed or missed, in Vietnamese.</param>
/// <param name="Summary">Frozen figures of a closed month, or how an open one stands today; null for one not opened.</param>
/// <param name="Difficulties">Difficulties reported and not done since: the evidence that tells them.</param>
/// <param name="MailsByState">How many letters are in each ledger state.</param>
public sealed record BoardMonth(
    string Title,
    string State,
    MonthSummary? Summary,
    ImmutableArray<Evidence> Difficulties,
    ImmutableSortedDictionary<LedgerState, int> MailsByState)
{
    /// <summary>What was asked of the Board, those that wait first.</summary>
    public ImmutableArray<BoardRequest> Requests { get; init; } = [];

    /// <summary>Whom the letters did not reach, to be called.</summary>
    public ImmutableArray<CallItem> Calls { get; init; } = [];

    /// <summary>Open work that no one answers for: the person has left and has no substitute.</summary>
    public ImmutableArray<Assignment> Unattended { get; init; } = [];
}
