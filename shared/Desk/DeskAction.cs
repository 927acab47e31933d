namespace BinhHoa2.Shared.Desk;

/// <summary>What was done at the desk. The names are in rows: never change them.</summary>
public enum DeskAction
{
    /// <summary>A person signed in.</summary>
    SignedIn,

    /// <summary>A person signed out.</summary>
    SignedOut,

    /// <summary>A session was ended from the list of sessions.</summary>
    EndedSession,

    /// <summary>A sweep was started.</summary>
    Swept,

    /// <summary>A person's links were ended and new ones mailed.</summary>
    EndedLinks,

    /// <summary>A list of people was read from a file into a draft.</summary>
    ReadRoster,

    /// <summary>A person of a draft was added.</summary>
    AddedPerson,

    /// <summary>A person of a draft was changed.</summary>
    ChangedPerson,

    /// <summary>A person is to stand in for another in a draft, or no longer.</summary>
    ChangedSubstitute,

    /// <summary>A draft was dropped.</summary>
    DroppedRoster,

    /// <summary>A draft took the place of the roster in force.</summary>
    AdoptedRoster,

    /// <summary>A rehearsal of the year was started.</summary>
    Rehearsed,

    /// <summary>A plan was read into a draft, or a draft was made of one.</summary>
    ReadPlan,

    /// <summary>A draft of a plan was changed.</summary>
    ChangedPlan,

    /// <summary>A draft of a plan was dropped.</summary>
    DroppedPlan,

    /// <summary>A draft took the place of a plan in force, or was added to them.</summary>
    AdoptedPlan,

    /// <summary>A plan was ended.</summary>
    EndedPlan,

    /// <summary>All duty letters were paused.</summary>
    PausedLetters,

    /// <summary>Duty letters may leave again.</summary>
    ResumedLetters,

    /// <summary>A person who has not answered was reminded.</summary>
    Reminded,

    /// <summary>All who have not answered were reminded.</summary>
    RemindedAll,

    /// <summary>The school was saved on the set-up page, by no person who had signed in.</summary>
    SetUpSchool,

    /// <summary>A letter was sent from the set-up page to the sender's own address.</summary>
    TriedSender,

    /// <summary>The school's own days off were changed.</summary>
    ChangedHolidays,

    /// <summary>The days off of a calendar year were found complete.</summary>
    ConfirmedHolidays,

    /// <summary>The day on which a part of a school year is removed was set.</summary>
    SetRetention,

    /// <summary>An archive of a school year was begun.</summary>
    BeganArchive,

    /// <summary>A request for erasure was written down.</summary>
    EnteredErasure,

    /// <summary>A request for erasure was confirmed.</summary>
    ConfirmedErasure,

    /// <summary>A request for erasure was taken back.</summary>
    WithdrewErasure,
}
