using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>Reads a posted form.</summary>
public static class PostedForm
{
    // Vietnamese letters are up to nine characters each once they are percent-encoded; a text far over its limit comes back whole.
    private static readonly FormOptions Limits = new() { ValueLengthLimit = 1_000_000, ValueCountLimit = 20, KeyLengthLimit = 50 };

    // Of many fields each is shorter, so that the form as a whole is hardly longer than one of few.
    private const int MaxLengthOfMany = 60_000;

    // Fields, part headers and boundaries around a file; what is larger is the file's fault and is said so.
    private const long FormBytes = 13_000_000;

    /// <summary>Reads a form that holds fields only.</summary>
    /// <returns>Null when there is no form, it was cut off, or it is larger than any form of ours.</returns>
    public static Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        ReadAsync(request, Limits, cancellation);

    /// <summary>As the other, of a form that has many fields.</summary>
    /// <param name="fields">The most it can have.</param>
    public static Task<IFormCollection?> ReadManyAsync(HttpRequest request, int fields, CancellationToken cancellation) => ReadAsync(
        request,
        new FormOptions { ValueLengthLimit = MaxLengthOfMany, ValueCountLimit = fields, KeyLengthLimit = Limits.KeyLengthLimit },
        cancellation);

    /// <summary>Reads a form with a file; the file lies on the disk for as long as the request lasts.</summary>
    /// <param name="fileBytes">The bytes of the largest file that is taken; one that is a little larger is read, to be refused.</param>
    /// <returns>Null when there is no form, it was cut off, or it is larger than any form of ours.</returns>
    public static Task<IFormCollection?> ReadAsync(HttpRequest request, long fileBytes, CancellationToken cancellation) =>
        ReadAsync(
            request,
            new FormOptions { MultipartBodyLengthLimit = fileBytes + FormBytes, ValueCountLimit = Limits.ValueCountLimit },
            cancellation);

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request, FormOptions limits, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await new FormFeature(request, limits).ReadFormAsync(cancellation);
        }
        catch (Exception exception) when (IncomingFile.IsBodyFault(exception))
        {
            return null;
        }
    }
}
