using BinhHoa2.Shared.Files;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages.Errors;

/// <summary>Error pages by HTTP status.</summary>
public static class ErrorStatus
{
    public static int Of(ErrorKind kind) => ErrorText.For(kind).Status;

    /// <summary>The page in place of a file that its scan for malware keeps back.</summary>
    public static ErrorKind KindOf(ScanState state) => state switch
    {
        ScanState.Pending => ErrorKind.FilePending,
        ScanState.Malicious => ErrorKind.FileMalicious,
        _ => ErrorKind.FileUnchecked,
    };

    /// <summary>The page for a status that came without one.</summary>
    public static ErrorKind KindOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ErrorKind.KeyNeeded,
        StatusCodes.Status403Forbidden => ErrorKind.LinkRefused,
        StatusCodes.Status404NotFound => ErrorKind.NotFound,
        StatusCodes.Status413PayloadTooLarge => ErrorKind.TooLarge,
        StatusCodes.Status429TooManyRequests => ErrorKind.TooMany,
        StatusCodes.Status503ServiceUnavailable => ErrorKind.Broken,
        < StatusCodes.Status500InternalServerError => ErrorKind.Unreadable,
        _ => ErrorKind.Failed,
    };
}
