namespace BinhHoa2.Shared.Archives;

/// <summary>The kinds of rows a school has, those of an archive first.</summary>
public enum ArchiveRowKind
{
    /// <summary>The setup in force: profile, plans, substitutes, the school's own days off.</summary>
    Setup,

    /// <summary>A person of the staff.</summary>
    Person,

    /// <summary>A month's head with its activities.</summary>
    Month,

    /// <summary>A person as frozen into a month.</summary>
    MonthPerson,

    Assignment,

    /// <summary>A person's part in an activity without answering for it.</summary>
    Support,

    /// <summary>A reply.</summary>
    Evidence,

    /// <summary>A letter in the ledger.</summary>
    Letter,

    /// <summary>A request with its directive.</summary>
    Request,

    /// <summary>The frozen figures of a month.</summary>
    Summary,

    /// <summary>The root of a month's rows.</summary>
    Root,

    /// <summary>A due day after its own month.</summary>
    MovedDay,

    /// <summary>A semester report.</summary>
    Report,

    /// <summary>A correction of an issued report.</summary>
    Correction,

    /// <summary>An edition of a part of a report.</summary>
    Edition,

    /// <summary>A line of what was done at the desk.</summary>
    DeskEntry,

    /// <summary>The first kind that no archive has: the secret that links are signed with.</summary>
    LinkSecret,

    /// <summary>A request to sign in at the desk.</summary>
    SignInRequest,

    /// <summary>A letter to sign in with, or with a new link, in the ledger.</summary>
    SignInLetter,

    /// <summary>A session at the desk.</summary>
    Session,

    /// <summary>A count of tries at the set-up page.</summary>
    StartCount,

    /// <summary>A draft of a plan or a roster.</summary>
    Draft,

    /// <summary>The rehearsal that was asked for last.</summary>
    Rehearsal,

    /// <summary>How long a part of a school year is kept in this store.</summary>
    YearPart,

    /// <summary>A request for erasure: the register travels apart.</summary>
    Erasure,

    /// <summary>When the last sweep was.</summary>
    Sweep,

    /// <summary>The archive that was asked for last.</summary>
    Archive,

    /// <summary>A row that this version does not know, such as one of a later version that was rolled back.</summary>
    Later,
}
