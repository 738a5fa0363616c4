package org.keepwell.shared.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A form that was saved needs its draft no more: it names the draft in the field "draft", and success is answered by a redirect. */
@Configuration(proxyBeanMethods = false)
class ForgetsSavedDrafts implements HandlerInterceptor, WebMvcConfigurer {

    static final String FIELD = "draft";

    private final Drafts drafts;

    ForgetsSavedDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Actor actor = Acting.now();
        if (failure != null
                || actor.person() == null
                || actor.setting() == null
                || !HttpMethod.POST.matches(request.getMethod())) {
            return;
        }
        String key = request.getParameter(FIELD);
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (key != null && !key.isBlank() && status != null && status.is3xxRedirection()) {
            drafts.discard(key);
        }
    }
}
