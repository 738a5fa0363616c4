package org.keepwell.shared.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Addresses of style, script and icons, with the release's fingerprint in them: a browser fetches each once and never shows a new page
 * in an old dress.
 */
@Configuration(proxyBeanMethods = false)
public class Assets implements WebMvcConfigurer {

    private static final String VERSION = fingerprint();

    /** The address of a file below {@code /assets}, such as {@code keepwell.css}. */
    public static String at(String name) {
        return "/assets/" + name + "?v=" + VERSION;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private static String fingerprint() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(Assets.class.getClassLoader())
                    .getResources("classpath:/static/assets/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Could not read the assets", e);
        }
    }
}
