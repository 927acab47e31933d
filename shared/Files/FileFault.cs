namespace BinhHoa2.Shared.Files;

/// <summary>Why a file that looks like one of a kind taken is refused all the same.</summary>
public enum FileFault
{
    /// <summary>Cut off, or not built as its kind is.</summary>
    Damaged,

    /// <summary>A file of another kind hides in it or hangs on to it.</summary>
    Foreign,

    /// <summary>An image of more pixels than are taken.</summary>
    TooManyPixels,

    /// <summary>A document that unpacks to more than is taken.</summary>
    UnpacksTooLarge,

    /// <summary>A document that brings a program along.</summary>
    Macros,

    /// <summary>A document that loads its template from elsewhere when it is opened.</summary>
    RemoteTemplate,

    /// <summary>A document with an object of another program in it (OLE), a control, or a program itself.</summary>
    EmbeddedObject,

    /// <summary>A document that fetches data from other programs (DDE).</summary>
    DataExchange,

    /// <summary>A document into which another document or a web page is inserted when it is opened.</summary>
    InsertedDocument,

    /// <summary>A PDF that runs script, starts programs or carries files.</summary>
    Active,

    /// <summary>A document under a password.</summary>
    Locked,

    /// <summary>A film where a still picture is expected.</summary>
    Moving,

    /// <summary>An Office document of the formats before 2007.</summary>
    OldOffice,

    /// <summary>A file of a kind that is not taken.</summary>
    OtherKind,
}
