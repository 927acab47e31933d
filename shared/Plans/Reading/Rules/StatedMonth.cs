using System.Runtime.InteropServices;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>A month as it is written.</summary>
/// <param name="Year">The calendar year; null when it is not written.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StatedMonth(int Month, int? Year);
