namespace BinhHoa2.Shared.Months;

/// <summary>Rows that are read together with those of months, by the same query.</summary>
/// <param name="Filter">
/// Which rows, without their partition; empty for all of it. A query may have fifteen comparisons, so that a small partition is read whole.
/// </param>
/// <param name="Partition">
/// A partition of the school that stands after its months in key order; null for the partitions of the months themselves.
/// </param>
public sealed record OverviewRows(string Filter, string? Partition = null);
