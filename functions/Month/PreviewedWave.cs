using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Functions.Month;

/// <summary>A wave that has yet to come, with its letters as they would be now.</summary>
/// <param name="Day">The day of the wave, in the school's zone.</param>
public sealed record PreviewedWave(DateOnly Day, ImmutableArray<LetterToSend> Letters);
