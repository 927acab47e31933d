using System.Text.Json;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Schools;

/// <summary>Where people stand in a roster's file that was read before.</summary>
public static class RosterPlaces
{
    /// <summary>The place of a person's entry; that of the list for a person it does not have.</summary>
    public static InputPlace Of(string path, StaffId? person)
    {
        try
        {
            ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
            var root = LocatedJsonReader.Read(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            return root.First("people")?.Items.FirstOrDefault(p => p.First("id")?.Text == person?.Value)?.Where ?? root.PlaceOf("people");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // It was written anew since it was read; the next reading has its lines.
            return InputPlace.WholeFile;
        }
    }
}
