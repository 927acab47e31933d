using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Reply;

/// <summary>Registers the staff page behind the link.</summary>
public static class ReplyFeature
{
    public static IServiceCollection AddReply(this IServiceCollection services) => services
        .AddSingleton<ReplyService>()
        .AddSingleton<EvidenceFiles>();
}
