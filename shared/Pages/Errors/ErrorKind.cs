namespace BinhHoa2.Shared.Pages.Errors;

/// <summary>Why there is no page to show.</summary>
public enum ErrorKind
{
    /// <summary>The link is forged, foreign, expired or revoked; which of them is never said.</summary>
    LinkRefused,

    /// <summary>The link was signed here but is too old.</summary>
    LinkExpired,

    /// <summary>The link was signed here, but a newer one took its place.</summary>
    LinkReplaced,

    /// <summary>A person gave the link to another and has ended it since, or it is too old.</summary>
    GivenLinkEnded,

    /// <summary>Too many requests for now.</summary>
    TooMany,

    /// <summary>What was sent is larger than what is read.</summary>
    TooLarge,

    /// <summary>What was sent is no form: broken off, malformed or of another kind.</summary>
    Unreadable,

    /// <summary>The page opens with the function key only.</summary>
    KeyNeeded,

    /// <summary>The school is not set up yet; there is nothing to show but the set-up page.</summary>
    NotSetUp,

    /// <summary>There is no such page.</summary>
    NotFound,

    /// <summary>A file is being scanned for malware; trying again in some minutes helps.</summary>
    FilePending,

    /// <summary>Malware was found in a file.</summary>
    FileMalicious,

    /// <summary>A file could not be scanned for malware.</summary>
    FileUnchecked,

    /// <summary>Something does not work here for now; trying again helps.</summary>
    Broken,

    /// <summary>A fault of the app; trying again may help.</summary>
    Failed,
}
