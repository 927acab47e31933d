using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>Reads a posted form that holds fields only.</summary>
public static class PostedForm
{
    // Vietnamese letters are up to nine characters each once they are percent-encoded; a text far over its limit comes back whole.
    private static readonly FormOptions Limits = new() { ValueLengthLimit = 1_000_000, ValueCountLimit = 20, KeyLengthLimit = 50 };

    /// <returns>Null when there is no form, it was cut off, or it is larger than any form of ours.</returns>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await new FormFeature(request, Limits).ReadFormAsync(cancellation);
        }
        catch (Exception exception) when (IncomingFile.IsBodyFault(exception))
        {
            return null;
        }
    }
}
