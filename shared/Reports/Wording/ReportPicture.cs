using System.Text.Json.Serialization;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>A picture of the evidence that a report shows in its annex. Stored as JSON with the report's editions and its issue.</summary>
/// <param name="Number">The number of its evidence in the report.</param>
/// <param name="File">Which file of the evidence it is, from 0.</param>
/// <param name="Post">The post of who reported it, not the name.</param>
/// <param name="Effective">The day the work took place, in the school's zone.</param>
/// <param name="Path">The address of the file below the Board's page.</param>
/// <param name="Bytes">As stored.</param>
/// <param name="Sha256">Lower-case hex of the SHA-256 of the bytes: what was shown before the issue is what is issued.</param>
/// <param name="Blob">The blob name the bytes are under.</param>
/// <param name="Preview">Null for a picture that was sent without one.</param>
public sealed record ReportPicture(
    int Number,
    int File,
    string Activity,
    string Post,
    DateOnly Effective,
    string Path,
    string ContentType,
    long Bytes,
    string Sha256,
    string Blob,
    FilePreview? Preview)
{
    /// <summary>Tells it from all other pictures of the report; its value in a form: <c>12-0</c>.</summary>
    [JsonIgnore]
    public string Key => $"{Number}-{File}";
}
