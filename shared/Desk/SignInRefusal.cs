namespace BinhHoa2.Shared.Desk;

/// <summary>Why a letter signs no one in.</summary>
public enum SignInRefusal
{
    /// <summary>The link was opened in another browser than the one that asked, is not the newest there, or was not made here.</summary>
    OtherBrowser,

    /// <summary>It was used, is too old, was tried too often, or its person may not sign in any more.</summary>
    Dead,
}
