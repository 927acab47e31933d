using BinhHoa2.Shared.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Shared.Replies;

/// <summary>Registers what the form of a reply and its page need.</summary>
public static class RepliesSetup
{
    /// <param name="limits">How much a reply may carry; null for the defaults.</param>
    /// <remarks>Limits that contradict each other or the host's refuse the start.</remarks>
    public static IServiceCollection AddReplies(this IServiceCollection services, ReplyLimits? limits = null) =>
        services.AddChecked(limits ?? new ReplyLimits(), l => l.Faults()).AddSingleton<UnrecordedBytes>();
}
