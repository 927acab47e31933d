namespace BinhHoa2.Shared.Months;

/// <summary>Kinds of a month's rows, so that no more is read than is needed.</summary>
[Flags]
public enum MonthRows
{
    None = 0,

    /// <summary>What was frozen of the month itself.</summary>
    Head = 1,

    /// <summary>The people, without their work.</summary>
    People = 2,

    /// <summary>The assignments that are not done.</summary>
    OpenWork = 4,

    /// <summary>The people with all their assignments and evidence.</summary>
    Work = 8,

    /// <summary>The ledger's rows of digests.</summary>
    Digests = 16,

    /// <summary>The whole ledger.</summary>
    Ledger = 32,

    /// <summary>The frozen figures.</summary>
    Summary = 64,

    /// <summary>Who takes part in which activity.</summary>
    Supports = 128,
}
