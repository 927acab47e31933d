using BinhHoa2.Embedded.Time;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Embedded.Pages;

/// <summary>Which of the host's pages there are.</summary>
/// <param name="Mailbox">Only where the letters go into it.</param>
/// <param name="TimeMachine">Only where school time can be moved.</param>
internal sealed record HostPageSet(bool Mailbox, bool TimeMachine)
{
    public static HostPageSet Of(IConfiguration settings, TimeMachine time) =>
        new("Mailbox".Equals(settings["Mail:Provider"], StringComparison.OrdinalIgnoreCase), time.Clock is not null);
}
