using System.Security.Cryptography;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>Reads the form with which the signed copy of a report is taken back.</summary>
public static class SignedCopyForm
{
    /// <summary>Bytes of a signed copy. 15 MiB: twenty scanned pages, and less than a provider takes of a letter in base64.</summary>
    public const long MaxBytes = 15 * 1024 * 1024;

    public const string ContentType = "application/pdf";

    // Fields, part headers and boundaries around the file; what is larger is the file's fault and is said so.
    private const long FormBytes = 13_000_000;

    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = MaxBytes + FormBytes, ValueCountLimit = 20 };

    /// <summary>The form as it was posted; its file lies on the disk for as long as the request lasts.</summary>
    /// <returns>Null when it cannot be read or is not this form.</returns>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var form = await new FormFeature(request, Limits).ReadFormAsync(cancellation);
            return form.ContainsKey(FormFields.Nonce) ? form : null;
        }
        catch (Exception exception) when (IncomingFile.IsBodyFault(exception))
        {
            return null;
        }
    }

    /// <summary>Its fields.</summary>
    public static ReportInput InputOf(IFormCollection form) => new(
        form[FormFields.Nonce].ToString(),
        ReportFields.TakeCopy,
        Part: 0,
        Edition: 0,
        Text: string.Empty,
        Number: string.Empty,
        Day: string.Empty,
        Confirmed: form[FormFields.Confirmed].ToString())
    {
        IsTrapFilled = form[FormFields.Trap].ToString().Length > 0,
    };

    /// <summary>The file's bytes as they are kept, or why it is not taken.</summary>
    /// <remarks>A signed PDF is kept byte by byte: a signature inside holds for nothing else.</remarks>
    public static async Task<(byte[]? Bytes, string? Problem)> FileOfAsync(IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files.GetFile(ReportFields.Copy) is not { Length: > 0 } file)
        {
            return (null, ReportFormTexts.NoCopy);
        }

        var name = CleanText.FileName(file.FileName) is { Length: > 0 } said ? said : FileTexts.NoName;
        if (file.Length > MaxBytes)
        {
            return (null, ReportFormTexts.CopyTooLarge(name, MaxBytes));
        }

        await using var sent = file.OpenReadStream();
        var (source, cleaned) = (new MemoryStream(), new MemoryStream());
        await sent.CopyToAsync(source, cancellation);
        try
        {
            var limits = new FileLimits();
            var kind = await FileCheckGate.RunAsync(() => FileKinds.Clean(source, cleaned, limits), cancellation);
            return kind.ContentType == ContentType ? (cleaned.ToArray(), null) : (null, ReportFormTexts.CopyIsNoPdf(name));
        }
        catch (FileRefusedException exception)
        {
            return (null, FileTexts.Refused(name, exception.Fault, new FileLimits()));
        }
    }

    /// <summary>The hash by which a copy is known.</summary>
    public static string HashOf(byte[] copy) => Convert.ToHexStringLower(SHA256.HashData(copy));
}
